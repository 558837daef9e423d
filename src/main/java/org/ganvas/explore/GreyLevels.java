package org.ganvas.explore;

/** Between numbers in [−1, 1], which networks know, and grey levels, which people see. */
final class GreyLevels {
  private GreyLevels() {}

  /** Grey levels, rounded as samples are. */
  static byte[] of(float[] values) {
    byte[] grey = new byte[values.length];
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) Math.max(0, Math.min(255, Math.round((values[i] + 1) * 127.5f)));
    }
    return grey;
  }

  /** As networks are trained on them. */
  static float[] normalised(byte[] grey) {
    float[] values = new float[grey.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (grey[i] & 0xff) / 127.5f - 1;
    }
    return values;
  }
}
