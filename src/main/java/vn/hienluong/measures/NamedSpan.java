package vn.hienluong.measures;

/** Days that people have a name for, such as "quý I năm 2021". */
public record NamedSpan(String name, Span span) {}
