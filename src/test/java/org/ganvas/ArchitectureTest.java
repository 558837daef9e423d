package org.ganvas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The house as its plan draws it: who may know whom. Tests may know everything. */
@AnalyzeClasses(packages = "org.ganvas", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the top: a room knows only those on storeys below, not its neighbours. */
  private static final List<List<String>> STOREYS =
      List.of(
          List.of("app"),
          List.of("ui"),
          List.of("cli"),
          List.of("export"),
          List.of("explore"),
          List.of("training"),
          List.of("metrics"),
          List.of("run"),
          List.of("recipe"),
          List.of("gan"),
          List.of("nn", "data"),
          List.of("image"),
          List.of("event", "tensor"));

  @ArchTest
  static void roomsKnowOnlyRoomsBelowThem(JavaClasses house) {
    for (int storey = 0; storey < STOREYS.size(); storey++) {
      for (String room : STOREYS.get(storey)) {
        noClasses()
            .that()
            .resideInAPackage(packageOf(room))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(notBelow(storey, room))
            .because("the room %s knows only the rooms below it".formatted(room))
            .allowEmptyShould(true)
            .check(house);
      }
    }
  }

  @ArchTest
  static final ArchRule everyClassIsInARoom =
      classes()
          .should()
          .resideInAnyPackage(
              STOREYS.stream()
                  .flatMap(List::stream)
                  .map(ArchitectureTest::packageOf)
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule roomsAreFreeOfCycles =
      slices().matching("org.ganvas.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTensorKnowsNd4j =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ganvas.tensor..", "org.ganvas.export.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule onlyTheDl4jExportKnowsDl4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ganvas.export.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.deeplearning4j..", "org.datavec..");

  @ArchTest
  static final ArchRule onlyTheOnnxExportKnowsProtobuf =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ganvas.export.onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.google.protobuf..", "org.ganvas.export.onnx.schema..");

  @ArchTest
  static final ArchRule onlyTheWindowKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ganvas.ui..", "org.ganvas.app..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule onlyImageKnowsAwt =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.ganvas.image..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.awt..", "javax.imageio..", "javax.swing.."));

  @ArchTest
  static final ArchRule onlyTheCommandLineWritesToStandardStreams =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.ganvas.cli..", "org.ganvas.app..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest static final ArchRule loggingIsSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  private static String[] notBelow(int storey, String room) {
    return STOREYS.subList(0, storey + 1).stream()
        .flatMap(List::stream)
        .filter(other -> !other.equals(room))
        .map(ArchitectureTest::packageOf)
        .toArray(String[]::new);
  }

  private static String packageOf(String room) {
    return "org.ganvas." + room + "..";
  }
}
