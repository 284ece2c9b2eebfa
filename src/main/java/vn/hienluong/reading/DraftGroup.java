package vn.hienluong.reading;

import java.util.*;

public record DraftGroup(
        int level,
        String printedNumber,
        String title,
        String reportTitle,
        OptionalInt parent,
        Optional<String> dimension) {}
