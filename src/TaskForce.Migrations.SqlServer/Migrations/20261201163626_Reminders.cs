using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TaskForce.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LastReminder",
                table: "RequestClocks",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextReminderAt",
                table: "RequestClocks",
                type: "datetime2(3)",
                precision: 3,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Clock",
                table: "Notifications",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reminder",
                table: "Notifications",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequestClocks_State_NextReminderAt",
                table: "RequestClocks",
                columns: new[] { "State", "NextReminderAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_RequestId_Clock_Reminder_User",
                table: "Notifications",
                columns: new[] { "RequestId", "Clock", "Reminder", "User" },
                unique: true,
                filter: "[Clock] IS NOT NULL AND [Reminder] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RequestClocks_State_NextReminderAt",
                table: "RequestClocks");

            migrationBuilder.DropIndex(
                name: "IX_Notifications_RequestId_Clock_Reminder_User",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "LastReminder",
                table: "RequestClocks");

            migrationBuilder.DropColumn(
                name: "NextReminderAt",
                table: "RequestClocks");

            migrationBuilder.DropColumn(
                name: "Clock",
                table: "Notifications");

            migrationBuilder.DropColumn(
                name: "Reminder",
                table: "Notifications");
        }
    }
}
