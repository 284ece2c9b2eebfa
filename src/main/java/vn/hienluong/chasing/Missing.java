package vn.hienluong.chasing;

import java.time.LocalDate;
import java.util.List;
import vn.hienluong.authority.UnitId;

/**
 * Who has not sent in a period, and whom to call.
 *
 * @param body no phòng, đơn vị: never late, never in a letter
 * @param overdue the last day is past
 * @param named stands in the letter and in the list to copy
 */
public record Missing(
        UnitId unit,
        String unitName,
        boolean body,
        LocalDate lastDay,
        boolean extended,
        boolean overdue,
        boolean named,
        List<Contact> contacts) {}
