package org.ganvas.ui.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "0.693147|0.6931",
        "12.3456|12.35",
        "1240|1,240",
        "0.00023|2.3e-4",
        "-0.00023|-2.3e-4",
        "20000000|2e7",
        "NaN|–",
        "Infinity|–"
      })
  void showsFourDigits(double number, String text) {
    assertThat(NumberText.value(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5|0.5|0.5",
        "1|0.5|1.0",
        "-2|1|-2",
        "1e-17|0.1|0",
        "3000|1000|3,000",
        "0.005|0.005|0.005",
        "0.0005|0.0005|5e-4"
      })
  void labelsTicksWithTheDecimalsTheyNeed(double number, double distance, String text) {
    assertThat(NumberText.tick(number, distance)).isEqualTo(text);
  }

  @Test
  void speaksTheSameEverywhere() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(NumberText.whole(1_234_567)).isEqualTo("1,234,567");
      assertThat(NumberText.value(0.5)).isEqualTo("0.5000");
    } finally {
      Locale.setDefault(before);
    }
  }
}
