package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.*;
import vn.hienluong.plans.TimingKind;

public record DraftTiming(TimingKind kind, String printed, Optional<LocalDate> dueBefore) {}
