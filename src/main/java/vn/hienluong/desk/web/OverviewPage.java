package vn.hienluong.desk.web;

import java.util.List;

/** What the leadership looks at: a plan, its latest period, what needs attention, the trend. */
public record OverviewPage(List<PlanView> plans) {

    public record PlanView(
            String sign,
            String title,
            String board,
            String period,
            String periodAt,
            int sent,
            int units,
            List<String> missing,
            List<Attention> attention,
            List<String> periods,
            List<Trend> trends,
            Share share) {}

    public record Attention(String href, String text, String standing, String leads) {}

    /** Carried out, in percent of the tasks that owed an answer, per period; empty where there is none yet. */
    public record Trend(String dimension, List<String> percents, String latest) {}

    public record Share(int carriedOut, int completed, int quiet, int attention, int waiting, int all) {}
}
