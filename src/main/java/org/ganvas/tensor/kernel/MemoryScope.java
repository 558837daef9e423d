package org.ganvas.tensor.kernel;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.api.memory.enums.ResetPolicy;
import org.nd4j.linalg.api.memory.enums.SpillPolicy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Everything made on this thread while a scope is open lives in one block of memory that the next
 * scope of the same name uses again: fresh pages at every step would cost as much as the step
 * itself. Arrays of a closed scope must not be touched.
 */
public final class MemoryScope implements AutoCloseable {
  private static final WorkspaceConfiguration CONFIGURATION =
      WorkspaceConfiguration.builder()
          .initialSize(0)
          .overallocationLimit(0.05)
          .policyAllocation(AllocationPolicy.OVERALLOCATE)
          .policyLearning(LearningPolicy.FIRST_LOOP)
          .policyReset(ResetPolicy.BLOCK_LEFT)
          .policySpill(SpillPolicy.REALLOCATE)
          .build();

  private static final ThreadLocal<@Nullable MemoryScope> CURRENT = new ThreadLocal<>();

  /** Vectors are read fastest from multiples of so many bytes. */
  private static final int ALIGNMENT = 64;

  private final MemoryWorkspace workspace;
  private final @Nullable MemoryScope outer;
  private boolean closed;

  private MemoryScope(MemoryWorkspace workspace, @Nullable MemoryScope outer) {
    this.workspace = workspace;
    this.outer = outer;
  }

  /** The innermost that is open on this thread. */
  static @Nullable MemoryScope current() {
    return CURRENT.get();
  }

  /** Memory of undefined content until the scope is closed. */
  Place allocate(long bytes) {
    long whole = (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    return Place.in(this, workspace.alloc(whole, DataType.INT8, false).address());
  }

  void checkOpen() {
    if (closed) {
      throw new IllegalStateException(
          "an array is used after its memory scope %s was closed".formatted(workspace.getId()));
    }
  }

  /** Opens a scope on this thread; scopes nest. */
  public static MemoryScope open(String name) {
    MemoryScope scope =
        new MemoryScope(
            Nd4j.getWorkspaceManager().getAndActivateWorkspace(CONFIGURATION, "GANVAS_" + name),
            CURRENT.get());
    CURRENT.set(scope);
    return scope;
  }

  /** Frees the blocks of all scopes of this thread. */
  public static void freeAll() {
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
  }

  @Override
  public void close() {
    closed = true;
    CURRENT.set(outer);
    workspace.close();
  }
}
