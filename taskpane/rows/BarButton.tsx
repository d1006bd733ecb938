import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    minHeight: "24px",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    padding: tokens.spacingVerticalXS,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  amount: { fontSize: tokens.fontSizeBase200, textAlign: "right" },
  amountBelow: { gridColumn: "1 / span 2", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  bar: { gridColumn: "1 / span 2", display: "block", width: "100%", height: "10px", marginTop: tokens.spacingVerticalXXS },
  track: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1, forcedColorAdjust: "auto" },
  filled: { fill: tokens.colorPaletteBlueBorderActive },
});

interface BarButtonProps {
  readonly name: string;
  /** What the bar shows, in words: "12 dòng", "3/9 chỉ tiêu". */
  readonly amount: string;
  /** Under the name rather than beside it, where it is long. */
  readonly below?: boolean;
  /** How much of the bar is filled, 0 to 1. */
  readonly share: number;
  /** Given where the button opens a list. */
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

/** A name, an amount in words, and the amount as a bar; pressing it goes there or opens what is behind it. */
export function BarButton({ name, amount, below = false, share, expanded, onClick }: BarButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} aria-expanded={expanded} onClick={onClick}>
      <span className={styles.name}>{name}</span>
      <span className={below ? styles.amountBelow : styles.amount}>{amount}</span>
      <svg className={styles.bar} aria-hidden>
        <rect className={styles.track} x="0" y="1" width="100%" height="8" />
        <rect className={styles.filled} x="0" y="1" width={`${Math.min(1, Math.max(0, share)) * 100}%`} height="8" />
      </svg>
    </button>
  );
}
