package vn.hienluong.laws.crooked.upstairs;

import vn.hienluong.laws.crooked.downstairs.Cellar;

public record Attic(Cellar reachedThroughTheFloor) {}
