package vn.hienluong.opendata;

import vn.hienluong.datasets.Dataset;
import vn.hienluong.datasets.Standing;

/** A list that an agency has, and how it is. */
public record Offer(Dataset dataset, Standing standing) {

    public String key() {
        return dataset.key();
    }
}
