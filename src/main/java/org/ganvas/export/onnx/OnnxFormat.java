package org.ganvas.export.onnx;

import org.ganvas.export.ExportException;
import org.ganvas.export.GeneratorFormat;
import org.ganvas.export.GeneratorWalk;
import org.ganvas.export.KeptGenerator;
import org.ganvas.export.Model;
import org.ganvas.export.Provenance;
import org.ganvas.export.onnx.schema.OnnxSchema.ModelProto;
import org.ganvas.export.onnx.schema.OnnxSchema.OperatorSetIdProto;
import org.ganvas.export.onnx.schema.OnnxSchema.StringStringEntryProto;
import org.ganvas.nn.Shape;
import org.ganvas.run.Environment;
import org.ganvas.training.NetworkCopy;

/**
 * A generator as an ONNX file of standard operators. Inputs are {@code z}, {@code [batch, latent]}
 * of 32-bit floats, and where the generator knows classes {@code label}, {@code [batch]} of 64-bit
 * whole numbers; the output is {@code samples}, {@code [batch, 1, height, width]} in [−1, 1] or
 * {@code [batch, 2]}. The batch is of any size.
 */
public record OnnxFormat() implements GeneratorFormat {
  /** The input of noise. */
  public static final String NOISE = "z";

  /** The input of classes. */
  public static final String LABEL = OnnxLayers.LABEL;

  /** The output. */
  public static final String SAMPLES = "samples";

  /** Of the file format, the newest that operator set 13 came with. */
  private static final int IR_VERSION = 7;

  @Override
  public byte[] encode(KeptGenerator generator) throws ExportException {
    NetworkCopy network = generator.copy().generator();
    Shape latent = network.plan().input();
    OnnxGraph graph = new OnnxGraph();
    String noise = graph.floatInput(NOISE, latent);
    String last = new GeneratorWalk<>(new OnnxLayers(graph)).through(network, noise);
    graph.output(SAMPLES, last, network.plan().output());
    Model model = generator.model();
    return ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OnnxLayers.OPERATOR_SET))
        .setProducerName("Ganvas")
        .setProducerVersion(Environment.ganvasVersion())
        .setDocString("A generator of synthetic data: recipe %s.".formatted(model.recipe()))
        .addMetadataProps(property("digitalSourceType", Provenance.SOURCE_TYPE))
        .addMetadataProps(property("run", model.run()))
        .addMetadataProps(property("recipe", model.recipe()))
        .addMetadataProps(property("step", Long.toString(model.step())))
        .addMetadataProps(property("weights", model.weights()))
        .addMetadataProps(property("sha256", model.sha256()))
        .setGraph(graph.named("generator"))
        .build()
        .toByteArray();
  }

  private static StringStringEntryProto property(String name, String value) {
    return StringStringEntryProto.newBuilder().setKey("ganvas." + name).setValue(value).build();
  }
}
