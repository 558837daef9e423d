package org.ganvas.export;

import java.nio.file.Path;
import org.ganvas.export.dl4j.Dl4jFormat;
import org.ganvas.export.onnx.OnnxFormat;
import org.ganvas.recipe.Catalogue;
import org.ganvas.training.TrainedGenerator.Weights;

/**
 * How far 100 samples of exported generators are from Ganvas's own, in units of the network's
 * output. Arguments are folders of runs.
 */
final class ExportMeasurement {
  private ExportMeasurement() {}

  public static void main(String... runs) throws Exception {
    for (String run : runs) {
      KeptGenerator.startEngine(Catalogue.standard(), Path.of(run));
      KeptGenerator generator =
          KeptGenerator.newest(Catalogue.standard(), Path.of(run), Weights.AVERAGED);
      float[] ours = Generators.ours(generator);
      float[] onnx = Elsewhere.onnx(new OnnxFormat().encode(generator), generator, 100);
      System.out.printf(
          "%-12s ONNX %.2e", generator.model().recipe(), Generators.largestDifference(onnx, ours));
      try {
        int count = Generators.COMPARED;
        float[] dl4j = Elsewhere.dl4j(new Dl4jFormat().encode(generator), generator, count);
        System.out.printf("  DL4J %.2e%n", Generators.largestDifference(dl4j, ours));
      } catch (ExportException e) {
        System.out.printf("  DL4J refused: %s%n", e.getMessage());
      }
    }
    System.exit(0);
  }
}
