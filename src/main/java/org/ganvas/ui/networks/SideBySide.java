package org.ganvas.ui.networks;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two nodes side by side where each is wide enough so, else one below the other. */
final class SideBySide extends Region {
  private final Node first;
  private final Node second;
  private final double gap;
  private final double enough;

  /**
   * @param first left or above
   * @param second right or below
   * @param gap between them
   * @param enough width for one of them
   */
  SideBySide(Node first, Node second, double gap, double enough) {
    this.first = first;
    this.second = second;
    this.gap = gap;
    this.enough = enough;
    getChildren().addAll(List.of(first, second));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = inner(width < 0 ? 2 * enough + gap : width);
    double insets = snappedTopInset() + snappedBottomInset();
    return insets
        + (isBeside(inner)
            ? Math.max(first.prefHeight(half(inner)), second.prefHeight(half(inner)))
            : first.prefHeight(inner) + gap + second.prefHeight(inner));
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset()
        + Math.max(first.minWidth(-1), second.minWidth(-1))
        + snappedRightInset();
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double inner = inner(getWidth());
    if (isBeside(inner)) {
      double half = half(inner);
      first.resizeRelocate(x, y, half, first.prefHeight(half));
      second.resizeRelocate(x + half + gap, y, half, second.prefHeight(half));
    } else {
      double height = first.prefHeight(inner);
      first.resizeRelocate(x, y, inner, height);
      second.resizeRelocate(x, y + height + gap, inner, second.prefHeight(inner));
    }
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean isBeside(double width) {
    return half(width) >= enough;
  }

  private double half(double width) {
    return Math.floor((width - gap) / 2);
  }
}
