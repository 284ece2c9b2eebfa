package vn.hienluong.reading;

import java.util.*;
import vn.hienluong.authority.UnitId;

public record DraftParty(String printed, String name, Optional<UnitId> unit, boolean all, double confidence) {}
