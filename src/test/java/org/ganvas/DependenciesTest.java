package org.ganvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Every library has its line in the documentation, and every line its library. */
class DependenciesTest {
  private static final Pattern LINE =
      Pattern.compile("^\\| `([\\w.-]+:[\\w.-]+)` \\|", Pattern.MULTILINE);

  @Test
  void everyDependencyIsAccountedFor() throws Exception {
    List<String> documented =
        LINE.matcher(Files.readString(Path.of("docs", "dependencies.md")))
            .results()
            .map(MatchResult::group)
            .map(line -> line.replaceAll("[|` ]", ""))
            .toList();

    assertThat(documented)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(new TreeSet<>(declared()));
  }

  private static List<String> declared() throws Exception {
    Element project =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("pom.xml").toFile())
            .getDocumentElement();
    return children(children(project, "dependencies").get(0), "dependency").stream()
        .map(
            dependency ->
                children(dependency, "groupId").get(0).getTextContent()
                    + ":"
                    + children(dependency, "artifactId").get(0).getTextContent())
        .toList();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getTagName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
