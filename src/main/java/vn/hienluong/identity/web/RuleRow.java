package vn.hienluong.identity.web;

/** A role, and whether it needs a second factor. */
public record RuleRow(String role, String called, boolean needed) {}
