package org.ganvas.recipe;

/**
 * One of the values of a {@link ChoiceSetting}.
 *
 * @param name kebab-case, as typed
 * @param title as the window shows it
 * @param explanation one sentence
 * @param source the paper or site it comes from, empty when it is ours
 */
public record Choice(String name, String title, String explanation, String source) {}
