package org.ganvas.data.plane;

import java.util.Optional;
import java.util.stream.IntStream;
import org.ganvas.data.Modes;
import org.ganvas.data.Point;

/** Twenty-five small Gaussians at {−4, −2, 0, 2, 4}²: σ 0.05. */
public record Grid25() implements PlaneSource {
  private static final int SIDE = 5;
  private static final double DISTANCE = 2;
  private static final Modes MODES =
      new Modes(IntStream.range(0, SIDE * SIDE).mapToObj(Grid25::centre).toList(), 0.05);

  @Override
  public String name() {
    return "grid25";
  }

  @Override
  public String title() {
    return "Grid of 25";
  }

  @Override
  public String explanation() {
    return "100,000 points in 25 small clusters on a grid from −4 to 4; many to miss.";
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
    int middle = SIDE / 2;
    return new Point(DISTANCE * (mode % SIDE - middle), DISTANCE * (mode / SIDE - middle));
  }
}
