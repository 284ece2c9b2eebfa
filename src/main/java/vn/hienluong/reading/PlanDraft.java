package vn.hienluong.reading;

import java.time.LocalDate;
import java.util.*;

public record PlanDraft(
        String agency,
        String number,
        String notation,
        Optional<LocalDate> date,
        String place,
        String title,
        int year,
        String opening,
        String annexTitle,
        DraftSigner signer,
        List<DraftBasis> bases,
        List<String> recipients,
        List<DraftSection> sections,
        List<DraftPeriod> periods,
        List<DraftGroup> groups,
        List<DraftTask> tasks,
        List<DraftNote> warnings) {}
