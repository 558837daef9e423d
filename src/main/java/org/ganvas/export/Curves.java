package org.ganvas.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ganvas.event.Curve;
import org.ganvas.event.History;
import org.ganvas.image.Pen;
import org.ganvas.image.Pen.Held;
import org.ganvas.image.PicturePen;
import org.ganvas.image.Png;
import org.ganvas.image.PngMetadata;
import org.ganvas.image.Ticks;

/**
 * A run's curves as files: panels one under the other, thinned to the pixel column.
 *
 * @param history the run's, at least one point
 * @param title above them
 */
public record Curves(History history, String title) {
  private static final int GENERATOR = 0x8250df;
  private static final int DISCRIMINATOR = 0x0969da;
  private static final int REAL = 0x1a7f37;
  private static final int GRADIENT = 0xbf3989;
  private static final int WORDS = 0x57606a;
  private static final int GRID = 0xe8ecf0;

  private static final int WIDTH = 800;
  private static final int PANEL = 170;
  private static final int TOP = 30;
  private static final int LEFT = 70;
  private static final int RIGHT = WIDTH - 20;
  private static final int MOST_LINES = 5;

  private record Line(String name, int colour, Curve curve) {}

  private record Panel(String title, List<Line> lines) {}

  private static final List<Panel> PANELS =
      List.of(
          new Panel(
              "Losses",
              List.of(
                  new Line("G", GENERATOR, Curve.LOSS_G),
                  new Line("D", DISCRIMINATOR, Curve.LOSS_D))),
          new Panel(
              "Verdicts",
              List.of(
                  new Line("D(x)", REAL, Curve.VERDICT_REAL),
                  new Line("D(G(z))", GENERATOR, Curve.VERDICT_FAKE))),
          new Panel(
              "Gradient norms",
              List.of(
                  new Line("G", GRADIENT, Curve.GRADIENT_NORM_G),
                  new Line("D", DISCRIMINATOR, Curve.GRADIENT_NORM_D))),
          new Panel("Images/s", List.of(new Line("", REAL, Curve.IMAGES_PER_SECOND))));

  /** As SVG. */
  public String svg() {
    SvgPen pen = new SvgPen(WIDTH, height());
    draw(pen);
    return pen.svg();
  }

  /** As PNG. */
  public byte[] png() {
    PicturePen pen = new PicturePen(WIDTH, height());
    draw(pen);
    return new PngMetadata(Map.of("Title", title, "Software", "Ganvas"))
        .writtenInto(Png.encode(pen.picture()));
  }

  /** As CSV: a line of names, a line an iteration; what an iteration has not is left empty. */
  public byte[] csv() {
    StringBuilder text = new StringBuilder("step");
    for (Curve curve : Curve.values()) {
      text.append(',').append(curve.column());
    }
    text.append('\n');
    for (int point = 0; point < history.size(); point++) {
      text.append(history.step(point));
      for (Curve curve : Curve.values()) {
        float value = history.value(curve, point);
        text.append(',').append(Float.isNaN(value) ? "" : Float.toString(value));
      }
      text.append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  private static int height() {
    return TOP + PANELS.size() * PANEL;
  }

  private void draw(Pen pen) {
    pen.text(LEFT, 18, title, WORDS, Held.LEFT);
    for (int i = 0; i < PANELS.size(); i++) {
      draw(PANELS.get(i), TOP + i * PANEL, pen);
    }
  }

  private void draw(Panel panel, int top, Pen pen) {
    List<Thinned> lines = new ArrayList<>();
    for (Line line : panel.lines()) {
      lines.add(Thinned.of(history, line.curve(), RIGHT - LEFT));
    }
    double lowest = lines.stream().mapToDouble(Thinned::lowest).min().orElse(0);
    double highest = lines.stream().mapToDouble(Thinned::highest).max().orElse(1);
    pen.text(LEFT, top + 12, panel.title(), WORDS, Held.LEFT);
    if (!(highest >= lowest)) {
      return;
    }
    double margin = highest > lowest ? 0.05 * (highest - lowest) : 1;
    Axes axes =
        new Axes(
            history.step(0),
            Math.max(history.step(0) + 1, history.step(history.size() - 1)),
            lowest - margin,
            highest + margin,
            top + 20,
            top + PANEL - 25);
    axes.draw(pen);
    int legend = RIGHT;
    for (int i = lines.size() - 1; i >= 0; i--) {
      Line line = panel.lines().get(i);
      Thinned points = lines.get(i);
      pen.line(axes.across(points.steps()), axes.down(points.values()), line.colour(), 1.2);
      pen.text(legend, top + 12, line.name(), line.colour(), Held.RIGHT);
      legend -= 60;
    }
  }

  /** Where steps and values are on the drawing. */
  private record Axes(
      double first, double last, double lowest, double highest, int top, int bottom) {
    double[] across(double... steps) {
      double[] xs = new double[steps.length];
      for (int i = 0; i < xs.length; i++) {
        xs[i] = LEFT + (RIGHT - LEFT) * (steps[i] - first) / (last - first);
      }
      return xs;
    }

    double[] down(double... values) {
      double[] ys = new double[values.length];
      for (int i = 0; i < ys.length; i++) {
        ys[i] = bottom - (bottom - top) * (values[i] - lowest) / (highest - lowest);
      }
      return ys;
    }

    void draw(Pen pen) {
      for (double value : Ticks.between(lowest, highest, MOST_LINES)) {
        double y = down(value)[0];
        pen.line(new double[] {LEFT, RIGHT}, new double[] {y, y}, GRID, 1);
        pen.text(LEFT - 6, y + 4, number(value), WORDS, Held.RIGHT);
      }
      for (double step : Ticks.between(first, last, MOST_LINES)) {
        double x = across(step)[0];
        pen.line(new double[] {x, x}, new double[] {top, bottom}, GRID, 1);
        pen.text(x, bottom + 14, number(step), WORDS, Held.LEFT);
      }
    }

    private static String number(double value) {
      // Ticks are multiples of a round number, give or take the last bits.
      BigDecimal round = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
      return Math.abs(value) < 1e-12 ? "0" : round.toPlainString();
    }
  }
}
