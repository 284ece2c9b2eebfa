package vn.hienluong.platform.web;

/** One line of a select. */
public record Choice(String value, String label) {}
