package vn.hienluong.publications.facts;

import java.util.Optional;

/** Tuyên truyền, phổ biến, hướng dẫn việc thực hiện pháp luật, chế độ, chính sách. */
public record Guidance(String field, @Lines Optional<String> legalBasis) implements Facts {}
