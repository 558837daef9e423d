package org.ganvas.explore;

/** Great circles, in any number of dimensions. */
final class Sphere {
  /** Below this sine of the angle the circle is lost in the rounding of float32. */
  private static final double PARALLEL = 1e-6;

  private Sphere() {}

  static float[] between(float[] a, float[] b, double t) {
    double lengthA = length(a);
    double lengthB = length(b);
    if (lengthA == 0 || lengthB == 0) {
      return Interpolation.blend(a, 1 - t, b, t);
    }
    double cosine = Math.max(-1, Math.min(1, dot(a, b) / (lengthA * lengthB)));
    double length = (1 - t) * lengthA + t * lengthB;
    double sine = Math.sqrt(1 - cosine * cosine);
    if (sine < PARALLEL) {
      return cosine > 0 ? Interpolation.blend(a, 1 - t, b, t) : halfCircle(a, lengthA, t, length);
    }
    double angle = Math.acos(cosine);
    return Interpolation.blend(
        a,
        Math.sin((1 - t) * angle) / sine * length / lengthA,
        b,
        Math.sin(t * angle) / sine * length / lengthB);
  }

  /** From a point to its opposite; in one dimension there is no way round the origin. */
  private static float[] halfCircle(float[] a, double lengthA, double t, double length) {
    float[] aside = perpendicular(a, lengthA);
    return Interpolation.blend(
        a, Math.cos(t * Math.PI) * length / lengthA, aside, Math.sin(t * Math.PI) * length);
  }

  /** The part of the axis along which a is shortest that is perpendicular to a, of unit length. */
  private static float[] perpendicular(float[] a, double lengthA) {
    float[] aside = new float[a.length];
    if (a.length == 1) {
      return aside;
    }
    int axis = 0;
    for (int i = 1; i < a.length; i++) {
      if (Math.abs(a[i]) < Math.abs(a[axis])) {
        axis = i;
      }
    }
    double along = a[axis] / (lengthA * lengthA);
    double rest = Math.sqrt(1 - a[axis] * along);
    for (int i = 0; i < a.length; i++) {
      aside[i] = (float) (((i == axis ? 1 : 0) - along * a[i]) / rest);
    }
    return aside;
  }

  private static double length(float[] a) {
    return Math.sqrt(dot(a, a));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
