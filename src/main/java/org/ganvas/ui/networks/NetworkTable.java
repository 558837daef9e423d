package org.ganvas.ui.networks;

import java.util.ArrayList;
import java.util.List;
import org.ganvas.nn.LayerSummary;
import org.ganvas.nn.NetworkPlan;
import org.ganvas.ui.curves.NumberText;

/**
 * A network as a table of texts.
 *
 * @param title the network's name
 * @param rows the input, then a row a layer
 * @param parameters trainable numbers in all layers
 * @param note what comes after the last layer, or empty
 */
record NetworkTable(String title, List<Row> rows, long parameters, String note) {

  /**
   * One row.
   *
   * @param description what it is
   * @param output the shape of one example after it
   * @param parameters trainable numbers in it
   * @param share of the network's parameters, 0 … 1
   */
  record Row(String description, String output, long parameters, double share) {}

  static NetworkTable of(String title, String input, NetworkPlan plan, String note) {
    List<LayerSummary> layers = plan.summary();
    long total = layers.stream().mapToLong(LayerSummary::parameters).sum();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row(input, plan.input().toString(), 0, 0));
    for (LayerSummary layer : layers) {
      double share = total == 0 ? 0 : (double) layer.parameters() / total;
      rows.add(new Row(layer.name(), layer.output().toString(), layer.parameters(), share));
    }
    return new NetworkTable(title, List.copyOf(rows), total, note);
  }

  /** The table as text with tabs between columns, for a document or a spreadsheet. */
  String text() {
    StringBuilder text = new StringBuilder(title).append("\nLayer\tOutput\tParameters\n");
    for (Row row : rows) {
      text.append(row.description())
          .append('\t')
          .append(row.output())
          .append('\t')
          .append(NumberText.whole(row.parameters()))
          .append('\n');
    }
    text.append("Total\t\t").append(NumberText.whole(parameters)).append('\n');
    if (!note.isEmpty()) {
      text.append(note).append('\n');
    }
    return text.toString();
  }
}
