package org.ganvas.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ganvas.data.ExampleKind;

/** Makes nothing; the test says what becomes of an order. */
final class FakeExporter implements Exporter {
  final List<ExportOrder> orders = new ArrayList<>();
  final List<Boolean> replacing = new ArrayList<>();
  Optional<GeneratorFacts> facts = Optional.of(new GeneratorFacts(ExampleKind.PICTURES, 10, true));
  Optional<Listener> listener = Optional.empty();
  int cancelled;

  @Override
  public void look(Path run, Consumer<GeneratorFacts> answer, Consumer<String> refused) {
    facts.ifPresentOrElse(answer, () -> refused.accept("There is no checkpoint."));
  }

  @Override
  public Runnable begin(ExportOrder order, boolean replaces, Listener hears) {
    orders.add(order);
    replacing.add(replaces);
    listener = Optional.of(hears);
    return () -> cancelled++;
  }
}
