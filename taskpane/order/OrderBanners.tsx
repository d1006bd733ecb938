import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OrderRefusal } from "#core/order/orderPlan";
import { rangeToA1 } from "#core/snapshot/address";
import type { AnnexOrder } from "#review/annexOrder";
import type { Review } from "#review/reviewState";
import { usePane } from "../paneContext";
import { OrderDialog } from "./OrderDialog";

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`, flexShrink: 0 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBottom: tokens.spacingVerticalXS },
});

interface OrderBannersProps {
  readonly review: Review;
  readonly busy: boolean;
}

/** Rows out of the order of their numbers, told once for each annex, with the way to put them in it. */
export function OrderBanners({ review, busy }: OrderBannersProps) {
  const { actions } = usePane();
  const [asked, setAsked] = useState<string | null>(null);
  const confirmed = (order: AnnexOrder) => {
    setAsked(null);
    actions.sortByNumber(review.sheet, order);
  };
  // The sheet may change under the open preview: what it shows is what stands there now.
  const shown = review.orders.find(({ range }) => range === asked);
  return (
    <>
      {review.orders.map((order) => (
        <OrderBanner key={order.range} order={order} named={review.annexes.length > 1} busy={busy} onAsk={() => setAsked(order.range)} />
      ))}
      {shown && <OrderDialog order={shown} busy={busy} onConfirm={() => confirmed(shown)} onCancel={() => setAsked(null)} />}
    </>
  );
}

interface OrderBannerProps {
  readonly order: AnnexOrder;
  /** The sheet has several annexes. */
  readonly named: boolean;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

function OrderBanner({ order, named, busy, onAsk }: OrderBannerProps) {
  const styles = useStyles();
  const { words } = usePane();
  const { sorted, misplaced, displaced, rows, brokenSums, way } = order;
  const count = sorted ? words.say("pane.order.sorted", { rows: displaced, all: rows }) : words.say("pane.order.few", { count: misplaced });
  return (
    <MessageBar intent={sorted ? "error" : "warning"} layout="multiline" className={styles.bar} data-order={order.range}>
      <MessageBarBody className={styles.body}>
        {named && <MessageBarTitle>{words.say("pane.order.several", { range: order.range })}</MessageBarTitle>}
        {count}
        {brokenSums > 0 && <> {words.say("pane.order.sums", { count: brokenSums })}</>}
        {"reason" in way && <Refusal refusal={way} />}
      </MessageBarBody>
      {!("reason" in way) && (
        <MessageBarActions>
          <Button size="small" disabledFocusable={busy} onClick={() => onAsk()}>
            {words.say("pane.order.do")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const MOST_NAMED = 8;

function Refusal({ refusal: { reason, at } }: { readonly refusal: OrderRefusal }) {
  const { words } = usePane();
  const named = (name: (range: OrderRefusal["at"][number]) => string) => [...at.slice(0, MOST_NAMED).map(name), ...(at.length > MOST_NAMED ? ["…"] : [])];
  return <div>{words.say(`pane.order.${reason}`, { cells: named(rangeToA1), rows: named(({ top }) => String(top + 1)) })}</div>;
}
