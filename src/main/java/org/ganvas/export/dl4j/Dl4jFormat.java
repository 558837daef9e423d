package org.ganvas.export.dl4j;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.ganvas.export.ExportException;
import org.ganvas.export.GeneratorFormat;
import org.ganvas.export.GeneratorWalk;
import org.ganvas.export.KeptGenerator;
import org.ganvas.training.NetworkCopy;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A generator as a zip file that {@code ModelSerializer.restoreComputationGraph} of Deeplearning4j
 * 1.0.0-M2.1 reads. Its inputs are noise, {@code [batch, latent]}, and where labels enter by an
 * embedding the classes, {@code [batch, 1]}; its output {@code [batch, 1, height, width]} in [−1,
 * 1] or {@code [batch, 2]}.
 */
public record Dl4jFormat() implements GeneratorFormat {
  private static final String NOISE = "z";

  /** An entry that DL4J passes over. */
  private static final String PROVENANCE = "ganvas.json";

  @Override
  public byte[] encode(KeptGenerator generator) throws ExportException {
    ComputationGraph graph = graph(generator.copy().generator());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ModelSerializer.writeModel(graph, bytes, false);
      return withProvenance(bytes.toByteArray(), generator.model().json());
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
  }

  private static ComputationGraph graph(NetworkCopy generator) throws ExportException {
    GraphBuilder builder =
        // With a seed, for DL4J writes the time of day into the file otherwise.
        new NeuralNetConfiguration.Builder().seed(0).dataType(DataType.FLOAT).graphBuilder();
    builder.addInputs(NOISE);
    Dl4jLayers layers = new Dl4jLayers(builder);
    String last = new GeneratorWalk<>(layers).through(generator, NOISE);
    if (layers.isConditional()) {
      builder.addInputs(Dl4jLayers.LABEL);
    }
    ComputationGraph graph = new ComputationGraph(builder.setOutputs(last).build());
    graph.init();
    layers.values().forEach((vertex, arrays) -> fill(graph, vertex, arrays));
    return graph;
  }

  private static void fill(ComputationGraph graph, String vertex, Map<String, float[]> arrays) {
    arrays.forEach(
        (name, values) -> {
          INDArray target = graph.getLayer(vertex).getParam(name);
          target.assign(Nd4j.createFromArray(values).reshape('c', target.shape()));
        });
  }

  /** The zip file with one more entry, and with the same time everywhere. */
  private static byte[] withProvenance(byte[] zip, String json) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes);
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        begin(out, entry.getName());
        in.transferTo(out);
      }
      begin(out, PROVENANCE);
      out.write(json.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void begin(ZipOutputStream out, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
    out.putNextEntry(entry);
  }
}
