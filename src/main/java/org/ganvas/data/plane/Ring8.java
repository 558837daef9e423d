package org.ganvas.data.plane;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;

/** Eight small Gaussians on a circle of radius 1: σ 0.01, the first at (1, 0). */
public record Ring8() implements PlaneSource {
  private static final int COUNT_OF_MODES = 8;
  private static final Modes MODES =
      new Modes(IntStream.range(0, COUNT_OF_MODES).mapToObj(Ring8::centre).toList(), 0.01);

  @Override
  public String name() {
    return "ring8";
  }

  @Override
  public String title() {
    return "Ring of 8";
  }

  @Override
  public String explanation() {
    return "100,000 points in 8 small clusters on a circle; a collapsing generator misses some.";
  }

  @Override
  public String source() {
    return "Lin et al. 2018, PacGAN, arXiv 1712.04086, section 4.1";
  }

  @Override
  public Optional<Modes> modes() {
    return Optional.of(MODES);
  }

  @Override
  public Point point(int n, Draws draws) {
    return Mixture.point(MODES, n, draws);
  }

  private static Point centre(int mode) {
    double angle = 2 * StrictMath.PI * mode / COUNT_OF_MODES;
    return new Point(StrictMath.cos(angle), StrictMath.sin(angle));
  }
}
