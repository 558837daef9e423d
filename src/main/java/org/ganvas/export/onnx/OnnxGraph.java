package org.ganvas.export.onnx;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.ganvas.export.onnx.schema.OnnxSchema.AttributeProto;
import org.ganvas.export.onnx.schema.OnnxSchema.AttributeProto.AttributeType;
import org.ganvas.export.onnx.schema.OnnxSchema.GraphProto;
import org.ganvas.export.onnx.schema.OnnxSchema.NodeProto;
import org.ganvas.export.onnx.schema.OnnxSchema.TensorProto;
import org.ganvas.export.onnx.schema.OnnxSchema.TensorProto.DataType;
import org.ganvas.export.onnx.schema.OnnxSchema.TensorShapeProto;
import org.ganvas.export.onnx.schema.OnnxSchema.TypeProto;
import org.ganvas.export.onnx.schema.OnnxSchema.ValueInfoProto;
import org.ganvas.nn.Shape;

/** An ONNX graph that grows node by node; values are known by their names. */
final class OnnxGraph {
  /** The dimension that is chosen when the model is used. */
  private static final String BATCH = "batch";

  private final GraphProto.Builder graph = GraphProto.newBuilder();

  /** An input {@code [batch, …]} of 32-bit floats. */
  String floatInput(String name, Shape shape) {
    graph.addInput(value(name, DataType.FLOAT, shape.sizes()));
    return name;
  }

  /** An input {@code [batch]} of 64-bit whole numbers, once. */
  String wholeInput(String name) {
    if (graph.getInputList().stream().noneMatch(input -> input.getName().equals(name))) {
      graph.addInput(value(name, DataType.INT64, List.of()));
    }
    return name;
  }

  /** Declares the output {@code [batch, …]}. */
  void output(String name, String from, Shape shape) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(from).addOutput(name).setName(name));
    graph.addOutput(value(name, DataType.FLOAT, shape.sizes()));
  }

  /** An operation; an input without a name is left out. */
  String node(String operator, List<String> inputs, AttributeProto... attributes) {
    String name = operator.toLowerCase(java.util.Locale.ROOT) + "_" + graph.getNodeCount();
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .setName(name)
            .addAllInput(inputs)
            .addOutput(name)
            .addAllAttribute(List.of(attributes)));
    return name;
  }

  /** A constant of 32-bit floats in C order. */
  String floats(float[] values, long... shape) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return constant(DataType.FLOAT, bytes, shape);
  }

  /** A constant of 64-bit whole numbers. */
  String wholes(long... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return constant(DataType.INT64, bytes, values.length);
  }

  private String constant(DataType type, ByteBuffer bytes, long... shape) {
    String name = "constant_" + graph.getInitializerCount();
    TensorProto.Builder tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(bytes.rewind()));
    for (long size : shape) {
      tensor.addDims(size);
    }
    graph.addInitializer(tensor);
    return name;
  }

  GraphProto named(String name) {
    return graph.setName(name).build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static AttributeProto attribute(String name, String value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.STRING)
        .setS(ByteString.copyFromUtf8(value))
        .build();
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  static AttributeProto attribute(String name, List<Long> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.INTS)
        .addAllInts(values)
        .build();
  }

  private static ValueInfoProto value(String name, DataType type, List<Integer> sizes) {
    TensorShapeProto.Builder shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam(BATCH));
    sizes.forEach(size -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder().setElemType(type.getNumber()).setShape(shape)))
        .build();
  }
}
