package vn.hienluong.reading;

import java.util.*;
import vn.hienluong.authority.UnitId;

public record UnitNames(Map<String, UnitId> names) {}
