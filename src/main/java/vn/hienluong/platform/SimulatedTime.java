package vn.hienluong.platform;

/** Marks a clock that does not tell the real time: every page then shows the day it goes by. */
public interface SimulatedTime {}
