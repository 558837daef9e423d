package org.ganvas.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.ganvas.export.onnx.OnnxFormat;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What other programs make of exported generators, from the noise of {@link Generators}. */
final class Elsewhere {
  private Elsewhere() {}

  /** The first samples by DL4J, of a zip file. */
  static float[] dl4j(byte[] zip, KeptGenerator generator, int count) throws IOException {
    ComputationGraph graph = ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(zip));
    int latent = Generators.latent(generator);
    INDArray z =
        Nd4j.createFromArray(Arrays.copyOf(Generators.noise(generator), count * latent))
            .reshape('c', count, latent);
    if (generator.copy().classes() == 0) {
      return graph.outputSingle(z).dup('c').data().asFloat();
    }
    float[] labels = new float[count];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Generators.label(i);
    }
    INDArray asked = Nd4j.createFromArray(labels).reshape('c', count, 1);
    return graph.outputSingle(z, asked).dup('c').data().asFloat();
  }

  /** All samples by onnxruntime, so many at a time. */
  static float[] onnx(byte[] file, KeptGenerator generator, int batch) throws OrtException {
    float[] all = new float[Generators.COMPARED * generator.copy().example().elements()];
    try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      try (OrtSession session = environment.createSession(file, options)) {
        for (int from = 0; from < Generators.COMPARED; from += batch) {
          some(environment, session, generator, from, batch, all);
        }
      }
    }
    return all;
  }

  private static void some(
      OrtEnvironment environment,
      OrtSession session,
      KeptGenerator generator,
      int from,
      int batch,
      float[] all)
      throws OrtException {
    int latent = Generators.latent(generator);
    int size = generator.copy().example().elements();
    float[] noise =
        Arrays.copyOfRange(Generators.noise(generator), from * latent, (from + batch) * latent);
    Map<String, OnnxTensor> inputs = new HashMap<>();
    inputs.put(
        OnnxFormat.NOISE,
        OnnxTensor.createTensor(environment, FloatBuffer.wrap(noise), new long[] {batch, latent}));
    if (generator.copy().classes() > 0) {
      long[] labels = new long[batch];
      for (int i = 0; i < batch; i++) {
        labels[i] = Generators.label(from + i);
      }
      inputs.put(
          OnnxFormat.LABEL,
          OnnxTensor.createTensor(environment, LongBuffer.wrap(labels), new long[] {batch}));
    }
    try (OrtSession.Result result = session.run(inputs)) {
      OnnxTensor samples = (OnnxTensor) result.get(OnnxFormat.SAMPLES).orElseThrow();
      samples.getFloatBuffer().get(all, from * size, batch * size);
    }
    inputs.values().forEach(OnnxTensor::close);
  }
}
