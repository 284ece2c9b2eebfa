package vn.hienluong.publications.facts;

import java.util.Optional;

/** Thông tin, báo cáo thống kê. */
public record Statistics(String period, Optional<String> unitOfMeasure, String source, Optional<DataTable> table)
        implements Facts {}
