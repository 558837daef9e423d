package org.ganvas.ui.run;

/** Asks the user before something is lost that cannot be had back. */
@FunctionalInterface
public interface DiscardQuestion {

  /**
   * Asks, and returns at once.
   *
   * @param headline what is about to be lost, a short question
   * @param explanation one or two sentences on what happens
   * @param verb what the user then says to do, on the button
   * @param discard done if the user agrees
   */
  void ask(String headline, String explanation, String verb, Runnable discard);
}
