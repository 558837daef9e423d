package org.ganvas.export;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.Origin;

/** Where in a generator's latent space samples were made, one place a sample. */
public sealed interface Places {

  /** How many. */
  int count();

  /** The place of one of them, counted from 0, with its class where there is one. */
  LatentAddress at(int index);

  /** One of them alone. */
  default Places only(int index) {
    return new Listed(List.of(at(index)));
  }

  /** All of them, in the order of the samples. */
  default List<LatentAddress> addresses() {
    return IntStream.range(0, count()).mapToObj(this::at).toList();
  }

  /**
   * The samples of a seed in a row; of a conditional generator each class in turn from the same
   * noise, or one class.
   *
   * @param seed of the noise
   * @param count how many, from the first on
   * @param truncation where the noise is truncated
   * @param classes the generator's, 0 if it is unconditional
   * @param only the one class that was asked for
   */
  record Series(long seed, int count, OptionalDouble truncation, int classes, OptionalInt only)
      implements Places {
    @Override
    public LatentAddress at(int index) {
      boolean inTurn = classes > 0 && only.isEmpty();
      OptionalInt label = inTurn ? OptionalInt.of(index % classes) : only;
      return new LatentAddress(
          new Origin.Sample(seed, inTurn ? index / classes : index, truncation),
          new TreeMap<>(),
          new TreeMap<>(),
          label);
    }
  }

  /** Places one by one. */
  record Listed(List<LatentAddress> addresses) implements Places {

    /** Copies the list. */
    public Listed {
      addresses = List.copyOf(addresses);
    }

    @Override
    public int count() {
      return addresses.size();
    }

    @Override
    public LatentAddress at(int index) {
      return addresses.get(index);
    }
  }
}
