package org.ganvas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ganvas.explore.Directions;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.Interpolation;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.LatentPoint;
import org.ganvas.explore.Origin;
import org.ganvas.explore.Path;
import org.ganvas.export.Places;

/**
 * Where in the latent space samples are made. A conditional generator makes each class in turn from
 * every point, unless one is asked for.
 */
sealed interface SamplePlaces {

  /** How many points there are, before classes are asked in turn. */
  int count();

  /** Whether {@code --seed} says where. */
  default boolean isOfSeed() {
    return false;
  }

  /** How many of them make a row of a grid, if that matters. */
  default OptionalInt columns() {
    return OptionalInt.empty();
  }

  /**
   * The places themselves, with the class where one has it.
   *
   * @param only the class that is asked for, or empty for all
   * @throws ExploreException if the generator has none there, in one sentence
   */
  List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only)
      throws ExploreException;

  /**
   * All places that samples are made at, one a sample: of a conditional generator every class of
   * each, where none is asked for.
   *
   * @param classes the generator's, 0 if it is unconditional
   * @param only the class that is asked for, or empty for all
   */
  default Places each(List<LatentAddress> addresses, int classes, OptionalInt only) {
    return new Places.Listed(
        addresses.stream().flatMap(address -> classed(address, classes, only).stream()).toList());
  }

  private static List<LatentAddress> classed(LatentAddress address, int classes, OptionalInt only) {
    if (classes == 0) {
      return List.of(address.withClass(OptionalInt.empty()));
    }
    if (only.isPresent()) {
      return List.of(address.withClass(only));
    }
    return address.label().isPresent()
        ? List.of(address)
        : IntStream.range(0, classes)
            .mapToObj(label -> address.withClass(OptionalInt.of(label)))
            .toList();
  }

  /**
   * Samples of a seed, from the first on; of a conditional generator each class in turn from the
   * same point.
   *
   * @param cut where the noise is truncated
   */
  record OfSeed(long seed, OptionalDouble cut, int count) implements SamplePlaces {
    @Override
    public boolean isOfSeed() {
      return true;
    }

    @Override
    public List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only) {
      return series(generator.view().classes(), only).addresses();
    }

    @Override
    public Places each(List<LatentAddress> addresses, int classes, OptionalInt only) {
      return series(classes, only);
    }

    /** The same for a generator of so many classes. */
    Places.Series series(int classes, OptionalInt only) {
      return new Places.Series(seed, count, cut, classes, only);
    }
  }

  /** A typed place. */
  record At(LatentAddress address) implements SamplePlaces {
    @Override
    public int count() {
      return 1;
    }

    @Override
    public List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only)
        throws ExploreException {
      if (only.isPresent() && address.label().isPresent()) {
        throw new ExploreException(
            "The address names the class %d itself; leave --class out."
                .formatted(address.label().getAsInt()));
      }
      return List.of(address);
    }
  }

  /** Given numbers. */
  record Points(List<LatentPoint> given) implements SamplePlaces {
    @Override
    public int count() {
      return given.size();
    }

    @Override
    public List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only)
        throws ExploreException {
      for (LatentPoint point : given) {
        generator.view().checked(point);
      }
      return given.stream().map(LatentAddress::of).toList();
    }
  }

  /**
   * The way between the first samples of two seeds.
   *
   * @param cut where the noise of the ends is truncated
   * @param count steps with both ends
   */
  record Way(long from, long to, OptionalDouble cut, int count) implements SamplePlaces {
    @Override
    public OptionalInt columns() {
      return OptionalInt.of(count);
    }

    @Override
    public List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only) {
      return new Path(
              start(generator, from, cut),
              start(generator, to, cut),
              Interpolation.SPHERICAL,
              count)
          .points().stream().map(LatentAddress::of).toList();
    }
  }

  /**
   * The strongest directions, a row each.
   *
   * @param seed whose first sample is in the middle
   * @param cut where its noise is truncated
   * @param directions how many
   */
  record Sheet(long seed, OptionalDouble cut, int directions) implements SamplePlaces {
    private static final int REACH = 3;

    @Override
    public boolean isOfSeed() {
      return true;
    }

    @Override
    public int count() {
      return (int) Math.min(Integer.MAX_VALUE, (2L * REACH + 1) * directions);
    }

    @Override
    public OptionalInt columns() {
      return OptionalInt.of(2 * REACH + 1);
    }

    /** A sheet already has a row a direction; it shows one class. */
    @Override
    public List<LatentAddress> addresses(ExploredGenerator generator, OptionalInt only)
        throws ExploreException {
      Directions known = generator.directions();
      if (directions < 1 || directions > known.count()) {
        throw new ExploreException(
            "--directions cannot be %d; the generator of the run %s has %d of them."
                .formatted(directions, generator.view().run(), known.count()));
      }
      LatentAddress middle =
          LatentAddress.ofSeed(seed)
              .withOrigin(new Origin.Sample(seed, 0, cut))
              .withClass(OptionalInt.of(0));
      List<LatentAddress> addresses = new ArrayList<>();
      for (int k = 0; k < directions; k++) {
        for (int sigmas = -REACH; sigmas <= REACH; sigmas++) {
          addresses.add(middle.withDirection(k, sigmas));
        }
      }
      return addresses;
    }
  }

  private static LatentPoint start(ExploredGenerator generator, long seed, OptionalDouble cut) {
    return LatentPoint.of(new Origin.Sample(seed, 0, cut).z(generator.view().latent()));
  }
}
