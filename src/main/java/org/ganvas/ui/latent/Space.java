package org.ganvas.ui.latent;

import java.util.List;
import java.util.function.Consumer;
import org.ganvas.explore.LatentAddress;
import org.ganvas.image.GreyPicture;

/**
 * The latent space of one generator. Questions return at once; answers come where the window's
 * state may be changed. Of questions of one kind only the newest is sure to be answered. What
 * cannot be answered is told, in a sentence, to whoever opened the space.
 */
interface Space {

  /** What there is to explore. */
  SpaceInfo info();

  /** What was written down about it. */
  Notes notes();

  /** Writes notes down in place of those that are there. */
  void keep(Notes notes);

  /**
   * Looks at the same places through the generator as it is trained, or through its average.
   *
   * @param raw as it is trained
   */
  void choose(boolean raw);

  /**
   * Whether there is such a place.
   *
   * @param answer told why not, in a sentence; an empty one if there is
   */
  void check(LatentAddress address, Consumer<String> answer);

  /** What is at a place. */
  void show(LatentAddress place, Consumer<Spot> answer);

  /**
   * A path from one place to another, both included.
   *
   * @param steps how many places, at least 2
   * @param spherical along the arc instead of the chord
   */
  void path(
      LatentAddress from,
      LatentAddress to,
      int steps,
      boolean spherical,
      Consumer<List<Spot>> answer);

  /** What is at the places of a map, row after row from the top. */
  void map(MapRequest map, Consumer<List<Spot>> answer);

  /** The place that is to c what a is to b: a − b + c. */
  void analogy(LatentAddress a, LatentAddress b, LatentAddress c, Consumer<LatentAddress> answer);

  /** What is at a place, of each class. */
  void classes(LatentAddress place, Consumer<List<Spot>> answer);

  /** The training pictures nearest to what is at a place, nearest first. */
  void nearest(LatentAddress place, Consumer<List<Neighbour>> answer);

  /** Some training pictures, other ones for each seed. */
  void examples(long seed, int count, Consumer<List<GreyPicture>> answer);

  /**
   * Looks for the place of a picture. It goes on until it is done, another search begins, or it is
   * {@link #cancelSearch cancelled}.
   *
   * @param picture of the size that the generator makes
   * @param progress told how far it is, and at last that it is done
   */
  void search(GreyPicture picture, Consumer<Attempt> progress);

  /** Ends the search; nothing more is told of it. */
  void cancelSearch();
}
