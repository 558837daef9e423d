package org.ganvas.ui.notices;

/**
 * What can be done about a notice with a click.
 *
 * @param name on the button
 * @param action what the button does
 */
public record NoticeAction(String name, Runnable action) {}
