package org.ganvas.explore;

/**
 * How to go from one point to another. The class is the first point's until the second is reached.
 */
public enum Interpolation {
  /** Straight: in many dimensions the middle is nearer to the origin than noise ever is. */
  LINEAR {
    @Override
    float[] between(float[] a, float[] b, double t) {
      return blend(a, 1 - t, b, t);
    }
  },

  /**
   * Along the great circle, the length going evenly from one to the other: Shoemake 1985, Animating
   * Rotation with Quaternion Curves; White 2016, Sampling Generative Networks, arXiv 1609.04468.
   * Where the circle is not determined, since the points are parallel or one is the origin, it is
   * straight; from a point to its opposite it leads through the axis that is nearest to upright on
   * both.
   */
  SPHERICAL {
    @Override
    float[] between(float[] a, float[] b, double t) {
      return Sphere.between(a, b, t);
    }
  };

  /**
   * A point on the way.
   *
   * @param t from 0, which is {@code a} itself, to 1, which is {@code b} itself
   */
  public LatentPoint between(LatentPoint a, LatentPoint b, double t) {
    if (t <= 0) {
      return a;
    }
    if (t >= 1) {
      return b;
    }
    return new LatentPoint(between(a.z(), b.z(), t), a.label());
  }

  abstract float[] between(float[] a, float[] b, double t);

  static float[] blend(float[] a, double ofA, float[] b, double ofB) {
    float[] blended = new float[a.length];
    for (int i = 0; i < blended.length; i++) {
      blended[i] = (float) (ofA * a[i] + ofB * b[i]);
    }
    return blended;
  }
}
