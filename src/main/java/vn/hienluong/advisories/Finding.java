package vn.hienluong.advisories;

/** A part of the program that an advisory names. */
public record Finding(Part part, String advisory, String summary) {}
