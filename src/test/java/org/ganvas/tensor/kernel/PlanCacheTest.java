package org.ganvas.tensor.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlanCacheTest {
  private final List<String> made = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final AtomicInteger threads = new AtomicInteger(2);
  private final PlanCache<String, String> plans =
      new PlanCache<>(3, this::made, left::add, threads::get);

  @Test
  void aPlanIsMadeOnce() {
    String first = plans.plan("a");

    assertThat(plans.plan("a")).isSameAs(first);
    assertThat(made).containsExactly("a for 2");
  }

  @Test
  void theLastUsedAreKept() {
    List.of("a", "b", "c", "a", "d").forEach(plans::plan);

    assertThat(left).containsExactly("b for 2");
    List.of("a", "c", "d").forEach(plans::plan);
    assertThat(made).containsExactly("a for 2", "b for 2", "c for 2", "d for 2");
    plans.plan("b");
    assertThat(made).hasSize(5);
  }

  @Test
  void anotherNumberOfThreadsHasAPlanOfItsOwn() {
    plans.plan("a");
    threads.set(1);
    plans.plan("a");
    threads.set(2);
    plans.plan("a");

    assertThat(made).containsExactly("a for 2", "a for 1");
    assertThat(left).isEmpty();
  }

  private String made(String planned) {
    String plan = planned + " for " + threads.get();
    made.add(plan);
    return plan;
  }
}
