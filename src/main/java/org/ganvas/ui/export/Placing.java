package org.ganvas.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.ExploredGenerator;
import org.ganvas.explore.LatentAddress;
import org.ganvas.explore.Path;
import org.ganvas.export.Places;
import org.ganvas.ui.latent.Way;

/** Where in the latent space samples are taken. */
enum Placing {
  /** The samples of a seed, one after the other. */
  SEED {
    @Override
    String obstacle(ExportableRun run) {
      return "";
    }

    @Override
    Places places(ExportOrder order, ExploredGenerator generator) {
      Options options = order.options();
      return new Places.Series(
          options.seed(),
          options.count(),
          OptionalDouble.empty(),
          generator.view().classes(),
          generator.view().isConditional() ? options.label() : OptionalInt.empty());
    }
  },

  /** Where the Latent tab is. */
  HERE {
    @Override
    String obstacle(ExportableRun run) {
      return run.place().isPresent()
          ? ""
          : "Show this run in the Latent tab first, and go to the place.";
    }

    @Override
    Places places(ExportOrder order, ExploredGenerator generator) throws ExploreException {
      LatentAddress here = found(order.run().place(), HERE.obstacle(order.run()));
      return new Places.Listed(List.of(here.withClass(here.in(generator).label())));
    }
  },

  /** From pin A of the Latent tab to pin B. */
  WAY {
    @Override
    String obstacle(ExportableRun run) {
      return run.way().isPresent() ? "" : "Pin A and B in the Latent tab first, under Between.";
    }

    @Override
    Places places(ExportOrder order, ExploredGenerator generator) throws ExploreException {
      Way way = found(order.run().way(), WAY.obstacle(order.run()));
      return new Places.Listed(
          new Path(
                  way.from().in(generator),
                  way.to().in(generator),
                  way.kind(),
                  order.options().count())
              .points().stream().map(LatentAddress::of).toList());
    }
  };

  /** Why a run has no such places now, in a sentence; empty if it has. */
  abstract String obstacle(ExportableRun run);

  /**
   * The places.
   *
   * @throws ExploreException if they are none of this generator
   */
  abstract Places places(ExportOrder order, ExploredGenerator generator) throws ExploreException;

  private static <T> T found(Optional<T> wanted, String otherwise) throws ExploreException {
    return wanted.orElseThrow(() -> new ExploreException(otherwise));
  }
}
