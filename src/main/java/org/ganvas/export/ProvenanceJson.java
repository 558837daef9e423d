package org.ganvas.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ganvas.explore.ExploreException;
import org.ganvas.explore.LatentAddress;
import org.ganvas.run.Environment;
import org.jspecify.annotations.Nullable;

/** Provenance as it stands in files. */
final class ProvenanceJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private record SeriesText(
      long seed,
      int count,
      @Nullable Double truncation,
      @Nullable Integer classes,
      @Nullable Integer label) {}

  private record LookText(
      int scale, int gap, int background, boolean mark, @Nullable Integer columns) {}

  private record FileText(
      boolean synthetic,
      String digitalSourceType,
      String ganvas,
      @Nullable Model model,
      @Nullable String form,
      @Nullable LookText look,
      @Nullable SeriesText series,
      @Nullable List<String> places,
      @Nullable String pixelsSha256) {}

  private ProvenanceJson() {}

  static String write(Provenance provenance) {
    Places places = provenance.places().orElse(null);
    Look look = provenance.look();
    try {
      return MAPPER.writeValueAsString(
          new FileText(
              true,
              Provenance.SOURCE_TYPE,
              provenance.ganvas(),
              provenance.model(),
              provenance.form().name().toLowerCase(Locale.ROOT),
              new LookText(
                  look.scale(), look.gap(), look.background(), look.mark(), boxed(look.columns())),
              places instanceof Places.Series series ? text(series) : null,
              places instanceof Places.Listed listed
                  ? listed.addresses().stream().map(LatentAddress::toString).toList()
                  : null,
              provenance.sha256()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("provenance is plain data", e);
    }
  }

  static String write(Model model) {
    try {
      return MAPPER.writeValueAsString(
          new FileText(
              true,
              Provenance.SOURCE_TYPE,
              Environment.ganvasVersion(),
              model,
              null,
              null,
              null,
              null,
              null));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("provenance is plain data", e);
    }
  }

  private static SeriesText text(Places.Series series) {
    return new SeriesText(
        series.seed(),
        series.count(),
        series.truncation().isPresent() ? series.truncation().getAsDouble() : null,
        series.classes() == 0 ? null : series.classes(),
        boxed(series.only()));
  }

  private static @Nullable Integer boxed(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }

  static Provenance read(String json, String where) throws ExportException {
    try {
      FileText file = MAPPER.readValue(json, FileText.class);
      if (file == null
          || file.model() == null
          || file.look() == null
          || file.form() == null
          || file.pixelsSha256() == null) {
        throw unknown(where, null);
      }
      return new Provenance(
          file.model(),
          places(file),
          Form.valueOf(file.form().toUpperCase(Locale.ROOT)),
          look(file.look()),
          file.pixelsSha256(),
          file.ganvas());
    } catch (JsonProcessingException | IllegalArgumentException | ExploreException e) {
      throw unknown(where, e);
    }
  }

  private static ExportException unknown(String where, @Nullable Exception cause) {
    String sentence =
        "What %s says of where it comes from is damaged or of a newer Ganvas.".formatted(where);
    return cause == null ? new ExportException(sentence) : new ExportException(sentence, cause);
  }

  private static Look look(LookText text) {
    return new Look(
        text.scale(),
        text.gap(),
        text.background(),
        text.mark(),
        text.columns() == null ? OptionalInt.empty() : OptionalInt.of(text.columns()));
  }

  private static Optional<Places> places(FileText file) throws ExploreException {
    SeriesText series = file.series();
    if (series != null) {
      return Optional.of(
          new Places.Series(
              series.seed(),
              series.count(),
              series.truncation() == null
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(series.truncation()),
              series.classes() == null ? 0 : series.classes(),
              series.label() == null ? OptionalInt.empty() : OptionalInt.of(series.label())));
    }
    if (file.places() == null) {
      return Optional.empty();
    }
    List<LatentAddress> addresses = new ArrayList<>();
    for (String address : file.places()) {
      addresses.add(LatentAddress.parse(address));
    }
    return Optional.of(new Places.Listed(addresses));
  }
}
