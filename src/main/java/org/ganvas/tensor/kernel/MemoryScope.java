package org.ganvas.tensor.kernel;

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

  private final MemoryWorkspace workspace;

  private MemoryScope(MemoryWorkspace workspace) {
    this.workspace = workspace;
  }

  /** Opens a scope on this thread; scopes nest. */
  public static MemoryScope open(String name) {
    return new MemoryScope(
        Nd4j.getWorkspaceManager().getAndActivateWorkspace(CONFIGURATION, "GANVAS_" + name));
  }

  /** Frees the blocks of all scopes of this thread. */
  public static void freeAll() {
    Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
  }

  @Override
  public void close() {
    workspace.close();
  }
}
