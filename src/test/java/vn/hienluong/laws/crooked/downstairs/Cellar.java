package vn.hienluong.laws.crooked.downstairs;

public record Cellar(int bottles) {}
