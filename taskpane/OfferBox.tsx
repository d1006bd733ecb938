import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface OfferBoxProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly badge?: ReactNode;
  readonly text: string;
  readonly children: ReactNode;
  readonly "data-cleaning"?: boolean;
}

/** A titled box above the findings: something the whole sheet needs a look at, with what can be done about it. */
export function OfferBox({ title, badge, text, children, ...marked }: OfferBoxProps) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.box} aria-labelledby={titleId} {...marked}>
      <h2 id={titleId} className={styles.title}>
        {title}
        {badge}
      </h2>
      <Text size={200} className={styles.text}>
        {text}
      </Text>
      {children}
    </section>
  );
}
