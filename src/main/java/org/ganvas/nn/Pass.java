package org.ganvas.nn;

/** One pass through a network. */
public interface Pass {}
