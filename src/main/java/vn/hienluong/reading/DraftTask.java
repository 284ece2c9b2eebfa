package vn.hienluong.reading;

import java.util.*;

public record DraftTask(
        int row,
        String printedNumber,
        OptionalInt group,
        String text,
        String product,
        String remark,
        List<DraftParty> leads,
        List<DraftParty> coordinators,
        DraftTiming timing,
        Optional<String> dimension,
        double confidence,
        List<DraftNote> notes) {}
