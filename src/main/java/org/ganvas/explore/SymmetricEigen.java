package org.ganvas.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by the cyclic method of Jacobi (Golub and Van
 * Loan 2013, Matrix Computations, section 8.5): exact to the last digits, and the same everywhere,
 * since it computes in doubles and in a fixed order.
 *
 * @param values largest first
 * @param vectors of unit length, a row a value, perpendicular to one another
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int MOST_SWEEPS = 60;

  /** Of a matrix, which is left as it is. */
  static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    double enough = 1e-30 * squares(a, 0);
    for (int sweep = 0; sweep < MOST_SWEEPS && squares(a, 1) > enough; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(a, v, p, q);
        }
      }
    }
    // A stable sort keeps equal values in the order of their columns.
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -a[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new SymmetricEigen(
        Arrays.stream(order).mapToDouble(i -> a[i][i]).toArray(),
        Arrays.stream(order).mapToObj(i -> v[i]).toArray(double[][]::new));
  }

  /** Turns the plane of two rows and columns so that what they have in common vanishes. */
  private static void rotate(double[][] a, double[][] v, int p, int q) {
    if (a[p][q] == 0) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double cosine = 1 / Math.sqrt(tangent * tangent + 1);
    double sine = tangent * cosine;
    turn(a[p], a[q], cosine, sine);
    for (double[] row : a) {
      double inP = row[p];
      double inQ = row[q];
      row[p] = cosine * inP - sine * inQ;
      row[q] = sine * inP + cosine * inQ;
    }
    turn(v[p], v[q], cosine, sine);
  }

  private static void turn(double[] p, double[] q, double cosine, double sine) {
    for (int i = 0; i < p.length; i++) {
      double inP = p[i];
      double inQ = q[i];
      p[i] = cosine * inP - sine * inQ;
      q[i] = sine * inP + cosine * inQ;
    }
  }

  /** The sum of squares so far beside the diagonal, or of all. */
  private static double squares(double[][] a, int beside) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j + beside <= i; j++) {
        sum += a[i][j] * a[i][j];
      }
    }
    return sum;
  }
}
