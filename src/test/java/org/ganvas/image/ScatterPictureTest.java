package org.ganvas.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.ganvas.event.PlaneFrame;
import org.ganvas.event.SampleScatter;
import org.ganvas.image.ScatterPicture.Colours;
import org.junit.jupiter.api.Test;

class ScatterPictureTest {
  private static final Colours COLOURS = new Colours(0x000000, 0x000001, 0x00ff00, 0xff00ff);
  private static final PlaneFrame FRAME = new PlaneFrame(-1, 1, -1, 1);

  private static ColourPicture draw(float[] real, float[] generated) {
    return ScatterPicture.of(new SampleScatter(real, generated, FRAME, 7), 256, 256, COLOURS);
  }

  private static int at(ColourPicture picture, double across, double down) {
    int x = (int) (across * picture.width());
    int y = (int) (down * picture.height());
    return picture.pixels()[y * picture.width() + x];
  }

  @Test
  void aPointIsWhereItsCoordinatesSayWithYUpwards() {
    ColourPicture picture = draw(new float[0], new float[] {-0.52f, 0.83f});

    long coloured = Arrays.stream(picture.pixels()).filter(pixel -> red(pixel) > 20).count();
    assertThat(red(at(picture, 0.24, 0.085))).isGreaterThan(100);
    assertThat(coloured).isBetween(1L, 9L);
  }

  @Test
  void realPointsShowAroundGeneratedOnes() {
    float[] place = {0.1f, 0.1f};
    ColourPicture both = draw(place, place);

    assertThat(red(at(both, 0.55, 0.45))).isGreaterThan(100);
    long green =
        Arrays.stream(both.pixels())
            .filter(pixel -> red(pixel) < 20 && (pixel >> 8 & 0xff) > 20)
            .count();
    assertThat(green).isPositive();
  }

  @Test
  void pointsOutsideAndPointsThatAreNoNumbersAreLeftOut() {
    float[] lost = {5, 0, 0, -7, Float.NaN, 0, 0, Float.POSITIVE_INFINITY};

    assertThat(draw(lost, lost).pixels()).isEqualTo(draw(new float[0], new float[0]).pixels());
  }

  @Test
  void pointsOnTheVeryEdgeAreDrawnInside() {
    ColourPicture picture = draw(new float[0], new float[] {1, -1, -1, 1});

    assertThat(picture.pixels()).hasSize(256 * 256);
  }

  @Test
  void linesStandAtRoundCoordinates() {
    ColourPicture picture = draw(new float[0], new float[0]);

    assertThat(at(picture, 0.5, 0.3)).isEqualTo(0xff000001);
    assertThat(at(picture, 0.3, 0.5)).isEqualTo(0xff000001);
    assertThat(at(picture, 0.3, 0.3)).isEqualTo(0xff000000);
  }

  @Test
  void aPngShowsTheSamePixels() throws IOException {
    ColourPicture picture = draw(new float[] {0.3f, 0.3f}, new float[] {-0.3f, 0.1f});

    var read = ImageIO.read(new ByteArrayInputStream(Png.encode(picture)));

    assertThat(read.getRGB(0, 0, 256, 256, null, 0, 256)).isEqualTo(picture.pixels());
  }

  @Test
  void ticksAreRoundNumbersInTheRange() {
    assertThat(Ticks.between(-1.5, 1.5, 8)).containsExactly(-1.5, -1, -0.5, 0, 0.5, 1, 1.5);
    assertThat(Ticks.between(3, 250, 3)).containsExactly(100, 200);
  }

  private static int red(int pixel) {
    return pixel >> 16 & 0xff;
  }
}
