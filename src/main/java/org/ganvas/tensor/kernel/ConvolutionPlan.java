package org.ganvas.tensor.kernel;

import java.lang.ref.Reference;
import java.util.List;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_attr;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a convolution of one shape, compiled by oneDNN for pictures with their channels last.
 * Arrays in another order are brought into that first, which takes a tenth of the pass, while
 * kernels for ND4J's order take up to three times as long.
 */
final class ConvolutionPlan implements AutoCloseable {
  private static final memory.data_type FLOATS = memory.data_type.f32;

  private final primitive work;
  private final IntMemoryMap arguments = new IntMemoryMap();
  private final memory workspace;
  private final long workspaceBytes;
  private final PlanOperand first;
  private final PlanOperand second;
  private final PlanOperand result;
  private final @Nullable PlanOperand bias;

  /**
   * All that a plan depends on.
   *
   * @param orders that the arrays are in
   * @param arithmetic that products are computed in
   * @param bias whether a number is added to each channel, or such numbers' gradient is computed
   */
  record Planned(
      ConvolutionPass pass,
      ConvolutionShape shape,
      Orders orders,
      Arithmetic arithmetic,
      boolean bias) {}

  /** Compiles a pass, in milliseconds. */
  ConvolutionPlan(Planned planned, engine processor) {
    ConvolutionPass pass = planned.pass();
    ConvolutionShape shape = planned.shape();
    Orders orders = planned.orders();
    try (PointerScope temporary = new PointerScope()) {
      primitive_desc compiled = compile(planned, processor);
      work = new primitive(compiled);
      first =
          argument(
              pass.first(),
              PlanOperand.read(
                  given(pass.first(), shape, orders.first()),
                  wanted(pass.first(), compiled),
                  processor));
      second =
          argument(
              pass.second(),
              PlanOperand.read(
                  given(pass.second(), shape, orders.second()),
                  wanted(pass.second(), compiled),
                  processor));
      result =
          argument(
              pass.result(),
              PlanOperand.written(
                  given(pass.result(), shape, orders.result()),
                  wanted(pass.result(), compiled),
                  processor));
      bias = planned.bias() ? bias(pass, shape, processor) : null;
      memory.desc scratchpad = compiled.scratchpad_desc();
      workspaceBytes = scratchpad.get_size();
      workspace = PlanOperand.unbound(scratchpad, processor);
      arguments.put(dnnl.DNNL_ARG_SCRATCHPAD, workspace);
      for (PlanOperand operand : List.of(first, second, result)) {
        operand.keep();
      }
      work.retainReference();
      workspace.retainReference();
    }
  }

  private PlanOperand bias(ConvolutionPass pass, ConvolutionShape shape, engine processor) {
    memory.desc perChannel = Descriptions.row(shape.out());
    PlanOperand operand =
        argument(pass.bias(), PlanOperand.read(perChannel, perChannel, processor));
    operand.keep();
    return operand;
  }

  private PlanOperand argument(int name, PlanOperand operand) {
    operand.passTo(arguments, name);
    return operand;
  }

  /**
   * Does the pass.
   *
   * @param a the first operand
   * @param b the second operand
   * @param added the bias or its gradient, if one is planned
   * @param out overwritten
   * @param rooms memory that nothing else uses meanwhile
   */
  void run(NdArray a, NdArray b, @Nullable NdArray added, NdArray out, stream queue, Rooms rooms) {
    try {
      if (bias != null && added != null) {
        bias.bind(added);
      }
      first.bind(a, rooms.first());
      second.bind(b, rooms.second());
      result.bind(out, rooms.result());
      rooms.workspace().lend(workspace, workspaceBytes);
      first.fetch(queue);
      second.fetch(queue);
      // On a processor the work is done when this returns.
      work.execute(queue, arguments);
      result.deliver(queue);
    } finally {
      // oneDNN knows addresses only: the arrays must not be collected before.
      Reference.reachabilityFence(a);
      Reference.reachabilityFence(b);
      Reference.reachabilityFence(added);
      Reference.reachabilityFence(out);
    }
  }

  @Override
  public void close() {
    arguments.close();
    work.close();
    workspace.close();
    first.close();
    second.close();
    result.close();
    if (bias != null) {
      bias.close();
    }
  }

  /** Has oneDNN choose its kernels for a pass; those of a gradient go by the forward ones. */
  private static primitive_desc compile(Planned planned, engine processor) {
    ConvolutionShape shape = planned.shape();
    memory.data_type factors = planned.arithmetic().factors();
    memory.desc input = picture(shape.input(), factors);
    memory.desc weight = free(shape.weight(), factors);
    memory.desc output = picture(shape.output(), factors);
    memory.desc bias = planned.bias() ? Descriptions.row(shape.out()) : new memory.desc();
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
    return switch (planned.pass()) {
      case FORWARD ->
          forward(
              processor, input, weight, bias, picture(shape.output(), FLOATS), shape, attributes);
      case INPUT_GRADIENT ->
          new convolution_backward_data.primitive_desc(
              processor,
              dnnl.algorithm.convolution_direct,
              picture(shape.input(), FLOATS),
              weight,
              output,
              shape.strides(),
              shape.paddingBefore(),
              shape.paddingAfter(),
              forward(processor, input, weight, new memory.desc(), output, shape, attributes),
              attributes,
              false);
      case WEIGHT_GRADIENT ->
          new convolution_backward_weights.primitive_desc(
              processor,
              dnnl.algorithm.convolution_direct,
              input,
              free(shape.weight(), FLOATS),
              bias,
              output,
              shape.strides(),
              shape.paddingBefore(),
              shape.paddingAfter(),
              forward(processor, input, weight, bias, output, shape, attributes),
              attributes,
              false);
    };
  }

  private static convolution_forward.primitive_desc forward(
      engine processor,
      memory.desc input,
      memory.desc weight,
      memory.desc bias,
      memory.desc output,
      ConvolutionShape shape,
      primitive_attr attributes) {
    return new convolution_forward.primitive_desc(
        processor,
        dnnl.prop_kind.forward_training,
        dnnl.algorithm.convolution_direct,
        input,
        weight,
        bias,
        output,
        shape.strides(),
        shape.paddingBefore(),
        shape.paddingAfter(),
        attributes,
        false);
  }

  /** An argument in the order that the array has. */
  private static memory.desc given(int argument, ConvolutionShape shape, MemoryOrder order) {
    long[] sizes =
        switch (argument) {
          case dnnl.DNNL_ARG_SRC, dnnl.DNNL_ARG_DIFF_SRC -> shape.input();
          case dnnl.DNNL_ARG_WEIGHTS, dnnl.DNNL_ARG_DIFF_WEIGHTS -> shape.weight();
          case dnnl.DNNL_ARG_DST, dnnl.DNNL_ARG_DIFF_DST -> shape.output();
          default -> throw new IllegalArgumentException("no argument " + argument);
        };
    return Descriptions.pictures(sizes, order, FLOATS);
  }

  /** An argument in the order that the compiled pass has it in. */
  private static memory.desc wanted(int argument, primitive_desc compiled) {
    return compiled.query_md(dnnl.query.exec_arg_md, argument);
  }

  /**
   * Channels innermost. oneDNN's fast kernels want that or its own blocks, and are told rather than
   * asked: its choice for a single channel is ten times slower one way.
   */
  private static memory.desc picture(long[] shape, memory.data_type type) {
    return Descriptions.pictures(shape, MemoryOrder.CHANNELS_LAST, type);
  }

  private static memory.desc free(long[] shape, memory.data_type type) {
    return new memory.desc(shape, type, memory.format_tag.any);
  }

  /** The orders of the operands and of the result. */
  record Orders(MemoryOrder first, MemoryOrder second, MemoryOrder result) {}

  /**
   * Memory that the plans of a thread share.
   *
   * @param first for a copy of the first operand
   * @param second for a copy of the second operand
   * @param result for the result before it is copied out
   * @param workspace for what oneDNN needs itself
   */
  record Rooms(Scratch first, Scratch second, Scratch result, Scratch workspace) {}
}
